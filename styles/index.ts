import './access.css'
import './icons.css'

import './fonts.css'
import './tokens.css'
import './layout.css'

import './icons.css'
